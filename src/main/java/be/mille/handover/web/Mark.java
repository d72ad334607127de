package be.mille.handover.web;

import be.mille.ui.Knot;

/** One mark on the way of a proposal: sent, received, accepted. */
public record Mark(Knot knot, String text) {}
