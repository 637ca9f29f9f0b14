"""The claim index: what an archive's documents claim, in one SQLite file, found again by blocking key."""
