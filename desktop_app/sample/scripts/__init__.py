"""What is planted in each platform's export, a module each; `script` puts them together."""
