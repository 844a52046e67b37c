import { describe, expect, it } from 'vitest';
import { protectedTraitIn, refusalText } from '../../../../electron/core/match/protected-traits.ts';

describe('a note about a protected trait', () => {
  it.each([
    ['client wants somebody white', 'race or color', 'white'],
    ['She is Black.', 'race or color', 'Black'],
    ['family wants a white caregiver', 'race or color', 'white'],
    ['prefiere que no sea negra', 'race or color', 'negra'],
    ['rather a Christian aide', 'religion', 'Christian'],
    ['wears a hijab', 'religion', 'hijab'],
    ['es católica', 'religion', 'católica'],
    ['CATÓLICA', 'religion', 'CATÓLICA'],
    ['needs a female', 'sex or gender', 'female'],
    ['quiere una mujer', 'sex or gender', 'mujer'],
    ['a strong man would be better', 'sex or gender', 'man'],
    ['no foreigners please', 'national origin', 'foreigners'],
    ['she is Filipina', 'national origin', 'Filipina'],
    ['es haitiana', 'national origin', 'haitiana'],
    ['thick accent', 'accent or language', 'accent'],
    ['her English is hard to follow', 'accent or language', 'her English'],
    ['doesn’t speak English', 'accent or language', 'doesn’t speak English'],
    ['no habla bien inglés', 'accent or language', 'no habla bien inglés'],
    ['too young for this', 'age', 'young'],
    ['Young caregivers do not stay', 'age', 'Young'],
    ['she is getting old', 'age', 'she is getting old'],
    ['es muy joven', 'age', 'joven'],
    ['in her 60s', 'age', 'her 60s'],
    ['he’s always sick', 'health or disability', 'he’s always sick'],
    ['she has a bad back', 'health or disability', 'bad back'],
    ['siempre enferma', 'health or disability', 'enferma'],
    ['on FMLA', 'health or disability', 'FMLA'],
    ['she is pregnant', 'pregnancy', 'pregnant'],
    ['está embarazada', 'pregnancy', 'embarazada'],
    ['has small kids at home', 'family status', 'has small kids'],
    ['tiene hijos', 'family status', 'tiene hijos'],
    ['single mom', 'family status', 'single mom'],
    ['I think he is gay', 'sexual orientation', 'gay'],
    ['in the National Guard', 'veteran status', 'National Guard'],
    ['her green card', 'immigration status', 'green card'],
    ['sin papeles', 'immigration status', 'sin papeles'],
    ['talks about the union', 'union membership', 'union'],
    ['del sindicato', 'union membership', 'sindicato'],
  ])('"%s" is refused for %s', (note, trait, words) => {
    expect(protectedTraitIn(note)).toEqual({ trait, words });
  });

  it.each([
    'Mr. Young asked for Lisa',
    'Mrs. White and Mrs. Black are neighbors, one trip for both',
    'Ana Moreno knows the lift',
    'goes well with Christian Perez',
    'client’s wife asked for Rachel',
    'his daughter prefers Lisa',
    'client speaks Spanish and so does Lisa',
    'lives on Union Street',
    'works at the credit union in the mornings',
    'good with older adults',
    'old schedule, moved to Tuesday',
    'too far at this hour',
    'was asked three times this week',
    'told me no on the phone',
    'needs Hoyer lift training',
    'keep her under 40 h',
    'client is a veteran client of the VA',
    'la mayor parte de los turnos',
    'knows the dog',
    'manager on site, management said yes',
    'packages and language of the form are fine',
    'white van parks in front',
    'prefers mornings',
    'allergic to cats',
    '',
  ])('"%s" is kept', (note) => {
    expect(protectedTraitIn(note)).toBeNull();
  });

  it('reads accents written as two characters', () => {
    expect(protectedTraitIn('es cato\u0301lica')?.trait).toBe('religion');
  });

  it('names the first of several', () => {
    expect(protectedTraitIn('a young woman')).toEqual({ trait: 'age', words: 'young' });
  });

  it('says what happened, what it means and what to do', () => {
    const text = refusalText({ trait: 'age', words: 'young' });
    expect(text).toContain('This was not saved: the note speaks of age ("young").');
    expect(text).toContain('Say what the shift needs instead');
  });
});
