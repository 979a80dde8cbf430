-- What the gateway said stays as it was said.

CALL make_append_only('gateway_results');
