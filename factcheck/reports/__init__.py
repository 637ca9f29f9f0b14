"""Report formats: one file per format."""
