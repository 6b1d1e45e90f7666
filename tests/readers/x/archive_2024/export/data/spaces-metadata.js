window.YTD.spaces_metadata.part0 = []
