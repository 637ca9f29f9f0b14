"""Rules read from TOML: typed, compiled, with located errors."""
