# An office server in a container: see compose.yaml for how it is reached.
FROM python:3.11-slim AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY api api
RUN python -m venv /opt/secondlook \
    && /opt/secondlook/bin/pip install --no-cache-dir ".[postgresql]"

FROM python:3.11-slim
# One thread: a small matrix product takes 24 ms with OpenBLAS' default threads on a busy machine.
ENV OPENBLAS_NUM_THREADS=1 \
    PATH=/opt/secondlook/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    SECONDLOOK_DATA_DIR=/data
RUN useradd --system --uid 10001 --no-create-home secondlook \
    && install --directory --owner=secondlook --mode=0700 /data
COPY --from=build /opt/secondlook /opt/secondlook
USER 10001
VOLUME /data
EXPOSE 8765
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8765/health', timeout=2)"]
# The port of a container is reached from outside only through what publishes it: say under which
# names (SECONDLOOK_HOSTS) and who ends TLS, or the server refuses to start.
CMD ["secondlook", "serve", "--host", "0.0.0.0", "--behind-proxy"]
