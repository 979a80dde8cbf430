"""Telling open pages what changed: a WebSocket at /api/v1/live/.

The worker publishes after each pass which measures changed and whose rows were counted; every web process hears it once
and tells each of its sockets what that socket's viewer may know. No figure goes down a socket: the page asks for it.
"""
