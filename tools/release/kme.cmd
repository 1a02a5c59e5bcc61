@echo off
rem Keep-Me-Engaged on the command line: 'kme --help' lists the commands.
rem KME_JAVA_OPTS: more options for the JVM, as KME_JAVA_OPTS=-Xmx4g.
setlocal
for %%i in ("%~dp0..") do set "home=%%~fi"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"

rem The major version, as in "java.specification.version = 17".
set "version="
for /f "tokens=3" %%v in ('^""%java%" -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.specification.version"^"') do set "version=%%v"
if not defined version (
  echo kme: no java found; install Java 17 or newer, or set JAVA_HOME>&2
  exit /b 1
)
for /f "delims=." %%v in ("%version%") do set "version=%%v"
if %version% lss 17 (
  echo kme: Java 17 or newer is needed; this is version %version%>&2
  exit /b 1
)

rem A release lacks DynamoDB Local, which 'kme run' and 'kme export-site' embed: its licence forbids to pass it on.
if not "%~1"=="run" if not "%~1"=="export-site" goto start
if exist "%home%\lib\DynamoDBLocal-*.jar" goto start
"%java%" -cp "%home%\kme.jar" "-Dkme.home=%home%" %KME_JAVA_OPTS% dev.keepmeengaged.local.DynamoDbLocalDownload %*
if errorlevel 1 exit /b 1

:start
rem Native libraries and Unsafe are used by dependencies; newer versions warn of both unless told.
set "quiet="
if %version% geq 22 set "quiet=--enable-native-access=ALL-UNNAMED"
if %version% geq 24 set "quiet=%quiet% --sun-misc-unsafe-memory-access=allow"
"%java%" -XX:+UseParallelGC "-Dkme.home=%home%" %KME_JAVA_OPTS% %quiet% -jar "%home%\kme.jar" %*
