"""Forward migrations of the client registry; there is no way back but a backup."""
