package be.mille.family.web;

import be.mille.ui.FormErrors;
import java.util.List;

/** A protected address, shown to somebody who said why; before that, the question. */
public record ShowAddressPage(String path, String called, String reason, FormErrors errors, List<String> lines) {}
