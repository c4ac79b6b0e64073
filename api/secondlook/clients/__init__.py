"""Clients: who they are (registry), how they are written (variants), where a draft names them."""
