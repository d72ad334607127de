package be.mille.directory.web;

import be.mille.ui.FormErrors;
import be.mille.ui.ReachForm;

/** Where one service is reached, to change. */
public record ServicePage(String action, String name, String category, ReachForm form, FormErrors errors) {}
