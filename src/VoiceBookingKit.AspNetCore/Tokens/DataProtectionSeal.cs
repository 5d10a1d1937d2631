using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace VoiceBookingKit.AspNetCore.Tokens;

/// <summary>Seals with the host's data protection, whose keys are kept and shared as the host has arranged it.</summary>
internal sealed class DataProtectionSeal(IDataProtectionProvider protection) : ISeal
{
    private const int MaxLength = 1_000;

    public string Close(string purpose, ReadOnlySpan<byte> content) => Base64Url.EncodeToString(For(purpose).Protect(content.ToArray()));

    public bool TryOpen(string purpose, string text, [NotNullWhen(true)] out byte[]? content)
    {
        content = null;
        if (text.Length > MaxLength || !Base64Url.IsValid(text))
            return false;
        try
        {
            content = For(purpose).Unprotect(Base64Url.DecodeFromChars(text));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private IDataProtector For(string purpose) => protection.CreateProtector("VoiceBookingKit", purpose);
}
