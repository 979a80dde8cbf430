"""Live updates of open pages: a WebSocket at /api/v1/live/.

After each pass the worker publishes which measures changed and whose rows were counted; every web process receives it
once and sends each of its sockets what that socket's viewer may know. Messages hold no figures: the page requests them.
"""
