"""Money into a wallet, through Zarinpal."""
