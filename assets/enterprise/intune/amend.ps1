# Sets Amend for Chrome, Edge and Firefox. Runs as the system, in 64 bits; doing it again changes nothing.
$ErrorActionPreference = "Stop"
function Set-Amend($Path, $Name, $Value, $Type) {
  if (-not (Test-Path $Path)) { New-Item -Path $Path -Force | Out-Null }
  New-ItemProperty -Path $Path -Name $Name -Value $Value -PropertyType $Type -Force | Out-Null
}

Remove-Item -Path 'HKLM:\SOFTWARE\Policies\Google\Chrome\3rdparty\extensions\abcdefghijklmnopabcdefghijklmnop\policy' -Recurse -ErrorAction SilentlyContinue
Set-Amend 'HKLM:\SOFTWARE\Policies\Google\Chrome\3rdparty\extensions\abcdefghijklmnopabcdefghijklmnop\policy\policies' '1' 'web+amend:https://policies.example.com/support.policy.jws.json#key=kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k' String
Set-Amend 'HKLM:\SOFTWARE\Policies\Google\Chrome\3rdparty\extensions\abcdefghijklmnopabcdefghijklmnop\policy' 'requireSignature' 1 DWord
Set-Amend 'HKLM:\SOFTWARE\Policies\Google\Chrome\3rdparty\extensions\abcdefghijklmnopabcdefghijklmnop\policy\sitesOff' '1' 'gmail' String
Set-Amend 'HKLM:\SOFTWARE\Policies\Google\Chrome\3rdparty\extensions\abcdefghijklmnopabcdefghijklmnop\policy\sitesOff' '2' 'wiki.example.com' String
Set-Amend 'HKLM:\SOFTWARE\Policies\Google\Chrome\3rdparty\extensions\abcdefghijklmnopabcdefghijklmnop\policy' 'sendGuard' 'confirm' String
Set-Amend 'HKLM:\SOFTWARE\Policies\Google\Chrome\3rdparty\extensions\abcdefghijklmnopabcdefghijklmnop\policy' 'rewriting' 0 DWord
Set-Amend 'HKLM:\SOFTWARE\Policies\Google\Chrome\3rdparty\extensions\abcdefghijklmnopabcdefghijklmnop\policy' 'retentionDays' 90 DWord
Set-Amend 'HKLM:\SOFTWARE\Policies\Google\Chrome\3rdparty\extensions\abcdefghijklmnopabcdefghijklmnop\policy\lockedSettings' '1' 'sites' String
Set-Amend 'HKLM:\SOFTWARE\Policies\Google\Chrome\3rdparty\extensions\abcdefghijklmnopabcdefghijklmnop\policy\lockedSettings' '2' 'sendGuard' String
Set-Amend 'HKLM:\SOFTWARE\Policies\Google\Chrome\3rdparty\extensions\abcdefghijklmnopabcdefghijklmnop\policy\lockedSettings' '3' 'retention' String

Remove-Item -Path 'HKLM:\SOFTWARE\Policies\Microsoft\Edge\3rdparty\extensions\bcdefghijklmnopabcdefghijklmnopa\policy' -Recurse -ErrorAction SilentlyContinue
Set-Amend 'HKLM:\SOFTWARE\Policies\Microsoft\Edge\3rdparty\extensions\bcdefghijklmnopabcdefghijklmnopa\policy\policies' '1' 'web+amend:https://policies.example.com/support.policy.jws.json#key=kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k' String
Set-Amend 'HKLM:\SOFTWARE\Policies\Microsoft\Edge\3rdparty\extensions\bcdefghijklmnopabcdefghijklmnopa\policy' 'requireSignature' 1 DWord
Set-Amend 'HKLM:\SOFTWARE\Policies\Microsoft\Edge\3rdparty\extensions\bcdefghijklmnopabcdefghijklmnopa\policy\sitesOff' '1' 'gmail' String
Set-Amend 'HKLM:\SOFTWARE\Policies\Microsoft\Edge\3rdparty\extensions\bcdefghijklmnopabcdefghijklmnopa\policy\sitesOff' '2' 'wiki.example.com' String
Set-Amend 'HKLM:\SOFTWARE\Policies\Microsoft\Edge\3rdparty\extensions\bcdefghijklmnopabcdefghijklmnopa\policy' 'sendGuard' 'confirm' String
Set-Amend 'HKLM:\SOFTWARE\Policies\Microsoft\Edge\3rdparty\extensions\bcdefghijklmnopabcdefghijklmnopa\policy' 'rewriting' 0 DWord
Set-Amend 'HKLM:\SOFTWARE\Policies\Microsoft\Edge\3rdparty\extensions\bcdefghijklmnopabcdefghijklmnopa\policy' 'retentionDays' 90 DWord
Set-Amend 'HKLM:\SOFTWARE\Policies\Microsoft\Edge\3rdparty\extensions\bcdefghijklmnopabcdefghijklmnopa\policy\lockedSettings' '1' 'sites' String
Set-Amend 'HKLM:\SOFTWARE\Policies\Microsoft\Edge\3rdparty\extensions\bcdefghijklmnopabcdefghijklmnopa\policy\lockedSettings' '2' 'sendGuard' String
Set-Amend 'HKLM:\SOFTWARE\Policies\Microsoft\Edge\3rdparty\extensions\bcdefghijklmnopabcdefghijklmnopa\policy\lockedSettings' '3' 'retention' String

Remove-Item -Path 'HKLM:\SOFTWARE\Policies\Mozilla\Firefox\3rdparty\Extensions\amend@amend.tools' -Recurse -ErrorAction SilentlyContinue
Set-Amend 'HKLM:\SOFTWARE\Policies\Mozilla\Firefox\3rdparty\Extensions\amend@amend.tools\policies' '1' 'web+amend:https://policies.example.com/support.policy.jws.json#key=kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k' String
Set-Amend 'HKLM:\SOFTWARE\Policies\Mozilla\Firefox\3rdparty\Extensions\amend@amend.tools' 'requireSignature' 1 DWord
Set-Amend 'HKLM:\SOFTWARE\Policies\Mozilla\Firefox\3rdparty\Extensions\amend@amend.tools\sitesOff' '1' 'gmail' String
Set-Amend 'HKLM:\SOFTWARE\Policies\Mozilla\Firefox\3rdparty\Extensions\amend@amend.tools\sitesOff' '2' 'wiki.example.com' String
Set-Amend 'HKLM:\SOFTWARE\Policies\Mozilla\Firefox\3rdparty\Extensions\amend@amend.tools' 'sendGuard' 'confirm' String
Set-Amend 'HKLM:\SOFTWARE\Policies\Mozilla\Firefox\3rdparty\Extensions\amend@amend.tools' 'rewriting' 0 DWord
Set-Amend 'HKLM:\SOFTWARE\Policies\Mozilla\Firefox\3rdparty\Extensions\amend@amend.tools' 'retentionDays' 90 DWord
Set-Amend 'HKLM:\SOFTWARE\Policies\Mozilla\Firefox\3rdparty\Extensions\amend@amend.tools\lockedSettings' '1' 'sites' String
Set-Amend 'HKLM:\SOFTWARE\Policies\Mozilla\Firefox\3rdparty\Extensions\amend@amend.tools\lockedSettings' '2' 'sendGuard' String
Set-Amend 'HKLM:\SOFTWARE\Policies\Mozilla\Firefox\3rdparty\Extensions\amend@amend.tools\lockedSettings' '3' 'retention' String
