# Locust's page as its own server writes it, with what was set there.
import sys

import jinja2

loader = jinja2.FileSystemLoader(sys.argv[1])
environment = jinja2.Environment(loader=loader, extensions=["jinja2.ext.do"], autoescape=True)
print(
    environment.get_template("index.html").render(
        locustfile="leitora.py",
        version="2.12.1",
        state="running",
        host="https://catalogo.biblioteca.example",
        user_count=0,
        is_distributed=True,
        worker_count=0,
        extra_options={},
        history=[],
        tasks="{}",
        stats_history_enabled=False,
    )
)
