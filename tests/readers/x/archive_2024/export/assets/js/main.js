viewer
