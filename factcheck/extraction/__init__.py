"""From sentences and mentions to claims."""
