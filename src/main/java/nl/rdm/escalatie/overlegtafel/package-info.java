/** Het register van overlegtafels en hun overlegdata (R6, R8, R127). */
package nl.rdm.escalatie.overlegtafel;
