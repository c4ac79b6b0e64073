"""The core path in a real Firefox: type, underline, card, replace, gate."""
