import KBModel
