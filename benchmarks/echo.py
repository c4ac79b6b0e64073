"""The measure of goal 2: FastAPI as it comes, giving the same body back."""

import sys

import uvicorn
from fastapi import FastAPI
from pydantic import BaseModel


class Body(BaseModel):
    text: str
    channel: str


app = FastAPI()


@app.post("/echo")
async def echo(body: Body) -> Body:
    return body


if __name__ == "__main__":
    uvicorn.run(app, port=int(sys.argv[1]), access_log=False, log_level="warning")
