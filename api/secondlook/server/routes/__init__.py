"""The routes, by noun. Each module holds one `router`; `applications.py` takes them all."""
