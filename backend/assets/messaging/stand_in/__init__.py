"""A program on this machine that speaks the protocols of Kavenegar and sms.ir, for the demo and the tests. It sends
nothing."""
