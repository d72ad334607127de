package be.mille.coordination.web;

import be.mille.ui.FormErrors;

/**
 * For how many families the reader can coordinate.
 *
 * @param now how many she coordinates today, in one sentence
 * @param most as typed
 */
public record PlacesPage(String now, String most, FormErrors errors) {}
