using Microsoft.Extensions.Localization;

namespace VoiceBookingKit.Components.Localization;

/// <summary>Looks for the kit's texts in resources of the host's own.</summary>
internal sealed class ReplacedTexts<TResource>(IStringLocalizer<TResource> own) : IStringLocalizer<VoiceBookingText>
{
    public LocalizedString this[string name] => own[name];

    public LocalizedString this[string name, params object[] arguments] => own[name, arguments];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => own.GetAllStrings(includeParentCultures);
}
