window.YTD.lists_subscribed.part0 = []
