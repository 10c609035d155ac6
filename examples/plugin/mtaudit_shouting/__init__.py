"""An example of a plugin for mtaudit: `mtaudit audit feed/ --rules mtaudit_shouting/rules` after `pip install .`."""
