"""The ASGI entry point of the web process: HTTP goes to Django's WSGI handler in a bounded pool of threads.

Under Django's own ASGI handler each request costs a thread of its own and several times the CPU.
"""

from typing import TYPE_CHECKING, cast

from a2wsgi import WSGIMiddleware

from assets.wsgi import application as http

if TYPE_CHECKING:
    from a2wsgi.wsgi_typing import WSGIApp

# No more threads than the database pool has connections: a surplus thread would only wait for one.
HTTP_THREADS = 12

application = WSGIMiddleware(cast("WSGIApp", http), workers=HTTP_THREADS)
