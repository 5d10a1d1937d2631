namespace VoiceBookingKit.Language.English.Contacts;

/// <summary>Brings digits to E.164 where the country is known.</summary>
internal static class PhoneFormat
{
    private const int FewestDigits = 7;

    public static string? Format(ReadOnlySpan<char> digits, bool isInternational, string? callingCode)
    {
        if (isInternational)
            return E164(digits, "");
        if (digits.StartsWith("00") && digits.Length > 10)
            return E164(digits[2..], "");

        var code = callingCode.AsSpan().TrimStart('+').Trim();
        if (code.IsEmpty)
            return digits.Length >= FewestDigits ? digits.ToString() : null;
        return code is "1" ? NorthAmerican(digits) : National(digits, code);
    }

    private static string? NorthAmerican(ReadOnlySpan<char> digits)
    {
        if (digits.StartsWith("011") && digits.Length > 11)
            return E164(digits[3..], "");
        if (digits.Length == 11 && digits[0] == '1')
            return E164(digits, "");
        return digits.Length == 10 ? E164(digits, "1") : digits.Length >= FewestDigits ? digits.ToString() : null;
    }

    private static string? National(ReadOnlySpan<char> digits, ReadOnlySpan<char> code)
    {
        if (digits.StartsWith(code) && digits.Length >= 9 + code.Length)
            return E164(digits, "");
        // Italian numbers keep their nought; others drop the trunk prefix.
        return E164(code is "39" ? digits : digits.TrimStart('0'), code);
    }

    private static string? E164(ReadOnlySpan<char> digits, ReadOnlySpan<char> code)
    {
        var length = digits.Length + code.Length;
        return length is >= 8 and <= 15 && (code.IsEmpty ? digits[0] : code[0]) != '0' ? string.Concat("+", code, digits) : null;
    }
}
