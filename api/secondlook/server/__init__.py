"""The HTTP edge: the only place that knows FastAPI, pydantic and uvicorn."""
