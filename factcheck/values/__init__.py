"""What words mean; knows no texts."""
