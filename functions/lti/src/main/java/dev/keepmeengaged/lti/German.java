package dev.keepmeengaged.lti;

import dev.keepmeengaged.http.Pages;
import java.util.Map;

/** The pages of this function in German: English sentences are the keys. */
final class German {

  static final Pages PAGES =
      new Pages(
          Map.ofEntries(
              Map.entry("Request", "Anfrage"),
              Map.entry("The course could not be opened", "Der Kurs ließ sich nicht öffnen"),
              Map.entry(
                  "The learning platform is not registered",
                  "Die Lernplattform ist nicht registriert"),
              Map.entry("This access is suspended", "Dieser Zugang ist gesperrt"),
              Map.entry(
                  "This is for people who make courses",
                  "Dies ist für Menschen, die Kurse gestalten"),
              Map.entry("The course is not connected yet", "Der Kurs ist noch nicht verbunden"),
              Map.entry("The request is malformed", "Die Anfrage ist fehlerhaft"),
              Map.entry("The body is too large", "Die Anfrage ist zu groß"),
              Map.entry("The path is too long", "Die Adresse ist zu lang"),
              Map.entry("The headers are too large", "Die Anfrage ist zu groß"),
              Map.entry("Something went wrong", "Etwas ist schiefgegangen"),
              Map.entry("Not available right now", "Gerade nicht verfügbar"),
              Map.entry(
                  "Something that the answer needs cannot be read right now.",
                  "Etwas, das die Antwort braucht, lässt sich gerade nicht lesen."),
              Map.entry("Opening the course", "Der Kurs wird geöffnet"),
              Map.entry(
                  "This needs JavaScript, which your browser does not run here.",
                  "Dies braucht JavaScript, das Ihr Browser hier nicht ausführt."),
              said(
                  Refusal.NOT_SIGNED_IN,
                  "Ihre Lernplattform hat nicht bestätigt, dass Sie angemeldet sind. Melden Sie sich"
                      + " dort an und öffnen Sie den Kurs noch einmal."),
              said(
                  Refusal.USED_OR_UNKNOWN,
                  "Dieser Zugang wurde schon benutzt oder ist nicht bekannt. Öffnen Sie den Kurs noch"
                      + " einmal aus Ihrer Lernplattform."),
              said(
                  Refusal.LATE,
                  "Das hat zu lange gedauert. Öffnen Sie den Kurs noch einmal aus Ihrer"
                      + " Lernplattform."),
              said(
                  Refusal.BROWSER,
                  "Dieser Kurs wurde nicht in diesem Browser geöffnet, oder der Browser behält nichts"
                      + " für diese Seite. Öffnen Sie den Kurs noch einmal aus Ihrer Lernplattform,"
                      + " wenn möglich in einem neuen Tab."),
              said(
                  Refusal.UNKNOWN_PLATFORM,
                  "Der Betreiber dieses Dienstes hat Ihre Lernplattform so nicht registriert."),
              said(
                  Refusal.SUSPENDED_PLATFORM,
                  "Der Betreiber dieses Dienstes hat Ihre Lernplattform gesperrt."),
              said(Refusal.SUSPENDED, "Der Betreiber dieses Dienstes hat diesen Zugang gesperrt."),
              said(
                  Refusal.INVITATION,
                  "Diese Einladung wurde schon benutzt, ist abgelaufen oder nicht bekannt. Bitten Sie"
                      + " den Betreiber dieses Dienstes um eine neue."),
              said(
                  Refusal.CONFIGURATION_UNREACHABLE,
                  "Die Konfiguration Ihrer Lernplattform lässt sich nicht lesen. Die Einladung gilt"
                      + " weiter."),
              said(
                  Refusal.CONFIGURATION,
                  "Die Konfiguration Ihrer Lernplattform ist keine von LTI 1.3 oder gehört zu einem"
                      + " anderen Ort. Die Einladung gilt weiter."),
              said(
                  Refusal.REGISTRATION,
                  "Ihre Lernplattform hat die Registrierung nicht angenommen. Bitten Sie den Betreiber"
                      + " dieses Dienstes um eine neue Einladung."),
              said(
                  Refusal.REGISTERED,
                  "Ihre Lernplattform ist mit dieser Client-ID schon registriert. Wenden Sie sich an"
                      + " den Betreiber dieses Dienstes."),
              Map.entry(PlatformPages.REGISTERED, "Die Lernplattform ist registriert"),
              Map.entry(PlatformPages.ISSUER, "Aussteller (issuer): %s"),
              Map.entry(PlatformPages.CLIENT, "Client-ID: %s"),
              Map.entry(PlatformPages.DEPLOYMENT, "Einrichtung (deployment): %s"),
              Map.entry(PlatformPages.COMPANY, "Ihre Kurse öffnen die Daten von %s."),
              Map.entry(
                  PlatformPages.SEVERAL,
                  "Der Betreiber dieses Dienstes verbindet jeden Ihrer Kurse."),
              Map.entry(
                  PlatformPages.NO_DEPLOYMENT,
                  "Die Lernplattform hat keine Einrichtung (deployment id) genannt. Schicken Sie sie"
                      + " dem Betreiber dieses Dienstes, der sie einträgt; bis dahin öffnet die"
                      + " Lernplattform nichts."),
              Map.entry(PlatformPages.CLOSE, "Schließen"),
              said(
                  Refusal.MALFORMED,
                  "Die Nachricht Ihrer Lernplattform lässt sich nicht prüfen. Öffnen Sie den Kurs noch"
                      + " einmal; wenn das nicht hilft, sagen Sie es der Administration Ihrer"
                      + " Lernplattform."),
              said(
                  Refusal.DEPLOYMENT,
                  "Der Betreiber dieses Dienstes hat diese Einrichtung (deployment) Ihrer"
                      + " Lernplattform nicht registriert."),
              said(Refusal.TARGET, "Der Link in Ihrer Lernplattform führt nicht zu diesem Dienst."),
              said(
                  Refusal.MESSAGE,
                  "Ihre Lernplattform hat eine Nachricht anderer Art gesendet. Nur Links zu einer"
                      + " Ressource (LTI 1.3) öffnen diesen Dienst."),
              said(
                  Refusal.NO_COURSE,
                  "Der Link muss aus einem Kurs Ihrer Lernplattform geöffnet werden."),
              said(
                  Refusal.ROLE,
                  "Nur Lehrende, Kursgestalter und Administratoren eines Kurses können dies öffnen."),
              said(
                  Refusal.NOT_CONNECTED,
                  "Der Betreiber dieses Dienstes hat diesen Kurs Ihrer Lernplattform nicht"
                      + " verbunden.")));

  private German() {}

  private static Map.Entry<String, String> said(Refusal refusal, String german) {
    return Map.entry(refusal.sentence(), german);
  }
}
