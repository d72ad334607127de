/** What the log shows to everybody: its checkpoints. */
@NullMarked
package be.mille.audit.web;

import org.jspecify.annotations.NullMarked;
