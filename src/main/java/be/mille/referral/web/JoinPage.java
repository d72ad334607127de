package be.mille.referral.web;

import be.mille.ui.FormErrors;

/** The form by which somebody asks for an account. */
public record JoinPage(String path, String action, String back, JoinForm form, FormErrors errors) {}
