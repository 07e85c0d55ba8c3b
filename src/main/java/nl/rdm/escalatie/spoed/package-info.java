/** Spoed: vragen, verlenen en terugnemen, en wat een casus dan sneller gaat (R41). */
package nl.rdm.escalatie.spoed;
