"""A gateway on this machine that speaks Zarinpal's protocol, for the demo and the tests. It takes nobody's money."""
