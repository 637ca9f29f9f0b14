"""What stands in texts; knows no rules."""
