"""What the open pages cost the server, asked over HTTP without knowing what they show."""
