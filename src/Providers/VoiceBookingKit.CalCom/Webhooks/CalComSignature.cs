using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace VoiceBookingKit.CalCom.Webhooks;

/// <summary>Tells Cal.com's webhooks from everyone else's.</summary>
internal static class CalComSignature
{
    public const string Header = "X-Cal-Signature-256";

    // Cal.com sends bare hex; its guide for agents shows a prefix.
    private const string Prefix = "sha256=";

    /// <summary>Whether a signature is the HMAC-SHA256 of a body. Takes the same time for every wrong one of the right form.</summary>
    public static bool IsGenuine(ReadOnlySpan<byte> body, string? signature, string secret)
    {
        if (signature is null)
            return false;
        var hex = signature.AsSpan().Trim();
        if (hex.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            hex = hex[Prefix.Length..];

        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (hex.Length != given.Length * 2 || Convert.FromHexString(hex, given, out _, out _) != OperationStatus.Done)
            return false;
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body, expected);
        return CryptographicOperations.FixedTimeEquals(given, expected);
    }
}
