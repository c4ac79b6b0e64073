"""The API description (OpenAPI): what FastAPI knows of the routes, plus who may call them.

It is not served; `docs/` and tests read it from `app.openapi()`.
"""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from secondlook.server.guard import is_admin, is_open

_KEYS = {
    "review": {"type": "http", "scheme": "bearer", "description": "`secondlook token review`"},
    "admin": {"type": "http", "scheme": "bearer", "description": "`secondlook token admin`"},
}


class DescribedAPI(FastAPI):
    def openapi(self) -> dict[str, Any]:
        if self.openapi_schema is None:
            schema = get_openapi(title=self.title, version=self.version, routes=self.routes)
            schema.setdefault("components", {})["securitySchemes"] = _KEYS
            for path, methods in schema["paths"].items():
                for operation in methods.values():
                    operation["security"] = _keys_for(path)
            self.openapi_schema = schema
        return self.openapi_schema


def _keys_for(path: str) -> list[dict[str, list[str]]]:
    if is_open(path):
        return [{}, {"review": []}]
    return [{"admin": []}] if is_admin(path) else [{"review": []}, {"admin": []}]
