package be.mille.copy.web;

import be.mille.ui.FormErrors;

/** What a copy holds, before one is taken. */
public record CopyPage(String path, String familyHref, String her, String reference, FormErrors errors) {}
