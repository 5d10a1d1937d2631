using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace VoiceBookingKit.Hosting;

/// <summary>Checks options by the annotations on their members.</summary>
internal static class Annotations
{
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "All members of T are kept; nested objects are not walked.")]
    public static IEnumerable<(string Member, string Message)> ProblemsOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(T options)
        where T : class
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return results.Select(result => (result.MemberNames.FirstOrDefault() ?? "", result.ErrorMessage ?? "is not valid."));
    }
}
