"""The extension in a real Chromium, on pages with the sites' real host names and the real editors."""
