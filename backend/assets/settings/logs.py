"""What is logged, and where."""

from assets.settings.monitoring import LOG_FORMAT

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "assets.common.log_redaction.RedactingFormatter",
            "fmt": "%(asctime)s %(levelname)s %(name)s %(message)s",
        },
        "object": {"()": "assets.common.log_redaction.JsonFormatter"},
    },
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "formatter": "object" if LOG_FORMAT == "json" else "line",
        }
    },
    "root": {"handlers": ["stderr"], "level": "INFO"},
    "loggers": {
        # At INFO it logs every job and every task it finds; failures are logged at WARNING.
        "procrastinate": {"level": "WARNING"},
        # At INFO it logs every request.
        "httpx": {"level": "WARNING"},
        # At WARNING it logs every try to send traces; that a batch is given up is logged at ERROR.
        "opentelemetry": {"level": "ERROR"},
    },
}
