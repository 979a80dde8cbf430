"""What writes: starting a top-up, settling it, and the sweep for callbacks that never came."""
