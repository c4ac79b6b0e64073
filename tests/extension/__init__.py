"""Tests of the extension. A package, so that browser and server live as long as its tests and no longer."""
