"""The version, in one place: the package, its reports and the distribution read it here."""

VERSION = "0.1.0"
