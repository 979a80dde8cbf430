"""Lending: what is offered, who asks for it, and the moves of a loan with the money of each."""
